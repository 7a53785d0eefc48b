package dev.procession.lesson.read;

import dev.procession.lesson.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves the links of a file. They may lead to the web, to steps of the lesson and to files of its folder, nowhere
 * else.
 */
final class LinkResolver {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> WEB = Set.of("http", "https", "mailto");

    private final Path folder;
    private final Problems problems;

    LinkResolver(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    static boolean isWeb(String address) {
        Matcher scheme = SCHEME.matcher(address);
        return scheme.matches() && WEB.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    /** The file of the folder that {@code address} names. Reports a problem if there is none. */
    Optional<Path> file(String address, Position at) {
        if (address.isBlank()) {
            problems.add(at, ProblemKind.LINK_EMPTY);
            return Optional.empty();
        }
        Matcher scheme = SCHEME.matcher(address);
        if (scheme.matches()) {
            problems.add(at, ProblemKind.LINK_SCHEME, scheme.group(1));
            return Optional.empty();
        }
        try {
            Path inside = Path.of(address.replaceFirst("[#?].*", "")).normalize();
            boolean leaves = address.startsWith("/") || address.indexOf('\\') >= 0 || inside.startsWith("..");
            if (leaves) {
                problems.add(at, ProblemKind.LINK_OUTSIDE, address);
                return Optional.empty();
            }
            return existing(folder.resolve(inside), address, at);
        } catch (InvalidPathException e) {
            problems.add(at, ProblemKind.FILE_MISSING, address);
            return Optional.empty();
        }
    }

    private Optional<Path> existing(Path file, String address, Position at) {
        if (!Files.exists(file)) {
            problems.add(at, ProblemKind.FILE_MISSING, address);
            return Optional.empty();
        }
        if (!isReallyInside(file)) {
            problems.add(at, ProblemKind.LINK_OUTSIDE, address);
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /** Whether the file is in the folder after its symbolic links are followed, which may lead out of it. */
    private boolean isReallyInside(Path file) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
