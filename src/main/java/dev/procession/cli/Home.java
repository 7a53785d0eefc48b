package dev.procession.cli;

import dev.procession.engine.Jvm;
import dev.procession.shell.state.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of the installed procession. The launcher passes the directory in the property
 * {@code procession.home}; without a launcher the classes are used from where they were loaded.
 */
final class Home {

    private static final String HOME = "procession.home";
    private static final String ARCHIVES = "procession.archives";
    private static final String CACHE = "procession.cache";
    private static final String PACKAGED = "procession.archives.packaged";

    private Home() {}

    /** The directory with {@code bin}, {@code lib} and {@code lessons}; null without a launcher, as in a build. */
    static @Nullable Path directory() {
        String home = System.getProperty(HOME);
        return home == null ? null : Path.of(home);
    }

    /** The directory for class archives; null without a launcher, and if the user has no place of their own for them. */
    static @Nullable Path archives() {
        String archives = System.getProperty(ARCHIVES);
        return archives == null ? null : Path.of(archives);
    }

    /** Whether the class archives came with the jars, so that there are none to be made. */
    static boolean hasPackagedArchives() {
        return System.getProperty(PACKAGED) != null;
    }

    /** The options with which another JVM of procession finds the same archives. */
    static List<String> archiveProperties() {
        List<String> options = new ArrayList<>();
        for (String name : List.of(ARCHIVES, CACHE, PACKAGED)) {
            String value = System.getProperty(name);
            if (value != null) {
                options.add("-D" + name + "=" + value);
            }
        }
        return options;
    }

    /**
     * Whether nobody but this user can have written a file of the class archives, or one of the directories around it
     * up to the cache. The launcher asks the same of the shell's archive.
     */
    static boolean isOnlyOwn(Path file) {
        String cache = System.getProperty(CACHE);
        return cache == null || PrivateFiles.isOnlyOwn(file, Path.of(cache));
    }

    static Path lessons() {
        Path home = directory();
        return home == null ? Path.of("lessons") : home.resolve("lessons");
    }

    /** The JVM for programs, with those archives that exist. */
    static Jvm jvm() {
        return jvm(use(Archive.MAIN), use(Archive.CHILD));
    }

    static Jvm jvm(List<String> mainOptions, List<String> childOptions) {
        Path javaHome = Path.of(System.getProperty("java.home"));
        Path home = directory();
        if (home == null) {
            String classPath = System.getProperty("java.class.path");
            return new Jvm(javaHome, codeSource(), null, classPath, mainOptions, childOptions);
        }
        String classPath = libraryJar(home) + File.pathSeparator + shellJar(home);
        return new Jvm(javaHome, libraryJar(home), shellJar(home), classPath, mainOptions, childOptions);
    }

    static Path libraryJar(Path home) {
        return home.resolve("lib").resolve("procession.jar");
    }

    static Path shellJar(Path home) {
        return home.resolve("lib").resolve("procession-shell.jar");
    }

    private static List<String> use(Archive archive) {
        Path directory = archives();
        boolean usable = directory != null && Files.exists(archive.in(directory)) && isOnlyOwn(archive.in(directory));
        return usable ? archive.use(directory) : List.of();
    }

    private static Path codeSource() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String version() {
        Properties properties = new Properties();
        try (InputStream in = Home.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            return "?";
        }
        return properties.getProperty("version", "?");
    }
}
