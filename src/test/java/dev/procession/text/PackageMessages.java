package dev.procession.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages of one package in both languages, and the source code of the package, which uses them. */
record PackageMessages(String name, Path englishFile, Path chineseFile, String code) {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ENGLISH = "messages.properties";

    /** A comment or a literal, whichever comes first, so that quotes in comments and slashes in strings are ignored. */
    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile("(?s)//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)+'|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    /** The messages of all packages. */
    static List<PackageMessages> all() throws IOException {
        List<PackageMessages> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file :
                    files.filter(path -> path.endsWith(ENGLISH)).sorted().toList()) {
                Path folder = file.getParent();
                bundles.add(new PackageMessages(
                        folder.getFileName().toString(),
                        file,
                        folder.resolve("messages_zh.properties"),
                        code(SOURCES.resolve(RESOURCES.relativize(folder)))));
            }
        }
        return bundles;
    }

    /** The code of a package and of the packages inside it, except those that have messages of their own. */
    private static String code(Path folder) throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file)) {
                    code.append(withoutComments(Files.readString(file))).append('\n');
                } else if (!Files.exists(
                        RESOURCES.resolve(SOURCES.relativize(file)).resolve(ENGLISH))) {
                    code.append(code(file));
                }
            }
        }
        return code.toString();
    }

    private static String withoutComments(String source) {
        return COMMENT_OR_LITERAL
                .matcher(source)
                .replaceAll(match ->
                        java.util.regex.Matcher.quoteReplacement(match.group().startsWith("/") ? " " : match.group()));
    }

    Map<String, String> english() throws IOException {
        return read(englishFile);
    }

    Map<String, String> chinese() throws IOException {
        return read(chineseFile);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }

    /** All string literals of the code. */
    Set<String> literals() {
        return COMMENT_OR_LITERAL
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(literal -> literal.startsWith("\""))
                .map(literal -> literal.substring(1, literal.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts that the first group of {@code pattern} matches in the code. */
    Set<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(code)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return name;
    }
}
