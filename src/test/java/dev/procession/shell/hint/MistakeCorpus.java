package dev.procession.shell.hint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mistakes as people make them, with the sentence that each should be answered with. A line of the file is
 * {@code WHERE¦SENTENCES¦CODE}: where it is tried ({@code prompt}, {@code file} or {@code both}), the keys of the
 * sentences that are right, separated by {@code " / "}, and the code, in which {@code ↵} ends a line. {@code none} among
 * the sentences means that no sentence is right as well; such a mistake need not be helped.
 */
record MistakeCorpus(List<Sample> samples) {

    private static final String FILE = "/dev/procession/shell/mistake-corpus.txt";

    private static final List<String> METHODS = List.of("void work() {}", "int square(int x) { return x * x; }");

    private static final List<String> VARIABLES = List.of(
            "int n = 1;",
            "int count = 1;",
            "String name = \"a\";",
            "int[] numbers = {1, 2};",
            "List<Integer> list = new ArrayList<>();",
            "Map<String, Integer> map = new HashMap<>();",
            "var p = new Process(() -> {});",
            "Queue<Integer> q = null;",
            "Lock lock = null;",
            "Event e = null;",
            "Condition c = null;",
            "Barrier barrier = null;",
            "IntValue v = null;",
            "Pool pool = null;",
            "Connection conn = null;");

    /** What the samples refer to. */
    static final List<String> SETUP =
            Stream.concat(METHODS.stream(), VARIABLES.stream()).toList();

    /** Code that stands outside of methods, in a file. */
    private static final Pattern DECLARATION = Pattern.compile(
            "^\\s*(?:(?:public|private|protected|static|final|abstract|sealed|non-sealed|async)\\s+)*(?:@\\w+\\s+)*"
                    + "(?:(?:class|interface|enum|record|def|import|from)\\b|if __name__|void \\S+\\(|abstract|"
                    + "(?:int|String|boolean) \\S+\\([^)]*\\)\\s*[;{]|[A-Z]\\w*\\(.*\\) \\{).*",
            Pattern.DOTALL);

    private static final Pattern IMPORT = Pattern.compile("^\\s*(?:import|from)\\b.*", Pattern.DOTALL);
    private static final Pattern METHOD_ON_ITS_LINE =
            Pattern.compile("(?s)^(?:void|int) \\S+\\(.*?\\) \\{[^\\n]*\\}\\n.*");

    record Sample(String where, List<String> sentences, String code) {

        boolean atPrompt() {
            return !where.equals("file");
        }

        boolean inFile() {
            return !where.equals("prompt");
        }

        boolean shouldHelp() {
            return !sentences.contains("none");
        }

        /** A program with the code in it, as a person would write it into a file. */
        String program() {
            if (code.contains("main(") && code.contains("\n") && !code.contains("__name__")) {
                return code + "\n";
            }
            String imports = "";
            String members = "";
            String rest = code;
            if (IMPORT.matcher(rest).matches()) {
                int end = rest.indexOf('\n') < 0 ? rest.length() : rest.indexOf('\n') + 1;
                imports = rest.substring(0, end) + "\n";
                rest = rest.substring(end);
            }
            if (METHOD_ON_ITS_LINE.matcher(rest).matches()) {
                int end = rest.indexOf('\n') + 1;
                members = rest.substring(0, end);
                rest = rest.substring(end);
            } else if (DECLARATION.matcher(rest).matches()) {
                members = rest + "\n";
                rest = "";
            }
            boolean lacksSemicolon = !where.equals("file")
                    && !rest.contains("\n")
                    && rest.matches(".*[\\w\\p{L})\\]\"]")
                    && isStatement(rest);
            String statement = lacksSemicolon ? rest + ";" : rest;
            return imports + String.join("\n", METHODS) + "\n" + members + "void main() {\n    "
                    + String.join("\n    ", VARIABLES) + "\n    " + statement.replace("\n", "\n    ") + "\n}\n";
        }

        /** At the prompt the last semicolon may be left out; in a file nobody who knows that leaves it out. */
        private static boolean isStatement(String code) {
            return !code.matches("(?s)^(?:if|for|while|else|try|with|elif|except|del|global|raise|pass|print )\\b?.*");
        }
    }

    static MistakeCorpus read() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (InputStream in = MistakeCorpus.class.getResourceAsStream(FILE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("¦", 3);
                    samples.add(new Sample(parts[0], List.of(parts[1].split(" / ")), parts[2].replace('↵', '\n')));
                }
            }
        }
        return new MistakeCorpus(List.copyOf(samples));
    }
}
