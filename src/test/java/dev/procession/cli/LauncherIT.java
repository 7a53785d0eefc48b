package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.procession.cli.Installed.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests which JDK {@code bin/procession} chooses, and its sentences if there is none. */
@Tag(OnceOnly.TAG)
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    @TempDir
    private Path directory;

    private Map<String, String> environment;

    @BeforeEach
    void noJavaOnThePath() throws Exception {
        environment = Installed.environment(directory);
        environment.remove("JAVA_HOME");
        Path bin = Files.createDirectory(directory.resolve("bin"));
        for (String tool : List.of("sed", "tr", "readlink", "ls")) {
            Path place = Path.of(Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin" : "/bin", tool);
            script(bin.resolve(tool), "exec " + place + " \"$@\"");
        }
        environment.put("PATH", bin.toString());
    }

    private Path jdk(String name, String release, String java) throws Exception {
        Path home = Files.createDirectories(directory.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        if (!release.isEmpty()) {
            Files.writeString(home.resolve("release"), release);
        }
        script(home.resolve("bin/java"), java);
        return home;
    }

    private static void script(Path file, String command) throws Exception {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Result version() throws Exception {
        return Installed.run(environment, "", "--version");
    }

    @Test
    void withoutAnyJdkItSaysWhatIsNeeded() throws Exception {
        Result result = version();
        assertEquals(1, result.exitCode());
        assertTrue(
                result.err().startsWith("procession needs a JDK, version 17 or newer, and found none."), result.err());
        assertTrue(result.err().contains("JAVA_HOME"), result.err());
        environment.put("LANG", "zh_CN.UTF-8");
        assertTrue(version().err().startsWith("procession 需要 17 或更新版本的 JDK"));
    }

    @Test
    void anOldJavaIsRefusedWithItsVersion() throws Exception {
        environment.put(
                "JAVA_HOME",
                jdk("old", "JAVA_VERSION=\"11.0.2\"\nMODULES=\"java.base jdk.jshell\"\n", "")
                        .toString());
        assertTrue(version().err().contains("it is Java 11.0.2, and 17 or newer is needed"));
        environment.put(
                "JAVA_HOME", jdk("older", "JAVA_VERSION=\"1.8.0_302\"\n", "").toString());
        assertTrue(version().err().contains("it is Java 1.8.0_302, and 17 or newer is needed"));
    }

    @Test
    void aRuntimeWithoutJShellIsRefused() throws Exception {
        environment.put(
                "JAVA_HOME",
                jdk("jre", "JAVA_VERSION=\"21.0.1\"\nMODULES=\"java.base java.logging\"\n", "")
                        .toString());
        assertTrue(version().err().contains("it is a JRE, or a JDK without the module jdk.jshell"));
    }

    @Test
    void aDirectoryWithoutJavaIsRefused() throws Exception {
        environment.put("JAVA_HOME", directory.resolve("nothing").toString());
        assertTrue(version().err().contains("there is no bin/java in it"));
    }

    @Test
    void javaIsFoundOnThePathThroughLinks() throws Exception {
        Path real = Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
        Path first = directory.resolve("first");
        Files.createSymbolicLink(first, real);
        Files.createSymbolicLink(directory.resolve("bin/java"), first);
        Result result = version();
        assertEquals("", result.err());
        assertTrue(result.out().startsWith("procession "));
    }

    @Test
    void aJdkWithoutAReleaseFileIsAskedItself() throws Exception {
        Path real = Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
        environment.put("JAVA_HOME", jdk("odd", "", "exec " + real + " \"$@\"").toString());
        Result result = version();
        assertEquals("", result.err());
        assertTrue(result.out().startsWith("procession "));
    }

    @Test
    void itFindsItsHomeThroughLinksAndFromAnyDirectory() throws Exception {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Path link = directory.resolve("a link");
        Files.createSymbolicLink(link, Installed.launcher());
        Result result = Installed.execute(environment, "", List.of(link.toString(), "lessons"));
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().contains("two-styles"));
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Path file = Files.createDirectory(directory.resolve("a folder")).resolve("A \"B\" $C.java");
        Files.writeString(file, "void main() { System.out.println(\"ran\"); }");
        Result result = Installed.run(environment, "", "run", file.toString());
        assertTrue(result.out().contains("prints: ran"), result.out() + result.err());
    }

    @Test
    void withoutStandardOutputOrEnoughFilesAndProcessesItSaysSo() throws Exception {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Result closed = inShell("exec \"$0\" --version >&-");
        assertEquals(1, closed.exitCode());
        assertEquals("procession: standard output is closed, so nothing can be answered.\n", closed.err());
        Result files = inShell("ulimit -n 40; exec \"$0\" --version");
        assumeTrue(Files.exists(Path.of("/proc/self/limits")), "only Linux tells the limits");
        assertEquals(1, files.exitCode());
        assertTrue(files.err().startsWith("procession needs 64 open files, and only 40 are allowed"), files.err());
        environment.put("LANG", "zh_CN.UTF-8");
        assertTrue(inShell("ulimit -n 40; exec \"$0\" --version").err().startsWith("procession 需要能打开 64 个文件"));
    }

    @Test
    void aClosedStandardInputIsAnEmptyScript() throws Exception {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Result result = inShell("exec \"$0\" <&-");
        assertEquals("", result.out() + result.err());
        assertEquals(0, result.exitCode());
    }

    private Result inShell(String command) throws Exception {
        return Installed.execute(
                environment,
                "",
                List.of("/bin/sh", "-c", command, Installed.launcher().toString()));
    }

    /** Lets the launcher start a JDK that prints its arguments, with a cache in which there is an archive. */
    private String jvmArguments(Path cache) throws Exception {
        environment.put(
                "JAVA_HOME",
                jdk("jdk", "JAVA_VERSION=\"17.0.1\"\nMODULES=\"jdk.jshell\"\n", "echo \"$@\"")
                        .toString());
        Path archive = archive(cache);
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "");
        return Installed.run(environment, "").out();
    }

    private static Path archive(Path cache) throws Exception {
        return Path.of(cache + "/procession/17.0.1" + Installed.home().toRealPath() + "/shell.jsa");
    }

    private static void permit(Path path, String permissions) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void anArchiveOfTheUsersOwnIsUsed() throws Exception {
        Path cache = directory.resolve("a cache");
        environment.put("XDG_CACHE_HOME", cache.toString());
        String arguments = jvmArguments(cache);
        assertTrue(arguments.contains("-XX:SharedArchiveFile=" + archive(cache)), arguments);
        environment.remove("XDG_CACHE_HOME");
        environment.put("HOME", directory.toString());
        arguments = jvmArguments(directory.resolve(".cache"));
        assertTrue(arguments.contains("-XX:SharedArchiveFile=" + archive(directory.resolve(".cache"))), arguments);
    }

    @Test
    void withoutAHomeOrWithARelativeOneThereAreNoArchives() throws Exception {
        environment.remove("XDG_CACHE_HOME");
        for (String home : new String[] {null, "", "relative"}) {
            environment.remove("HOME");
            if (home != null) {
                environment.put("HOME", home);
                environment.put("XDG_CACHE_HOME", home);
            }
            String arguments = jvmArguments(directory.resolve("elsewhere"));
            assertTrue(arguments.contains("dev.procession.Main"), arguments);
            assertFalse(arguments.contains("SharedArchiveFile"), arguments);
            assertFalse(arguments.contains("procession.archives"), arguments);
        }
    }

    @Test
    void anArchiveThatOthersCanWriteOrReplaceIsNotUsed() throws Exception {
        Path cache = directory.resolve("cache");
        environment.put("XDG_CACHE_HOME", cache.toString());
        assertTrue(jvmArguments(cache).contains("SharedArchiveFile"));
        Path archive = archive(cache);
        for (Path each : List.of(archive, archive.getParent(), cache.resolve("procession"), cache)) {
            String before = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
            permit(each, "rwxr-xrwx");
            assertFalse(jvmArguments(cache).contains("SharedArchiveFile"), each.toString());
            permit(each, before);
        }
        assertTrue(jvmArguments(cache).contains("SharedArchiveFile"));
        Files.move(cache.resolve("procession"), directory.resolve("moved"));
        Files.createSymbolicLink(cache.resolve("procession"), directory.resolve("moved"));
        assertFalse(jvmArguments(cache).contains("SharedArchiveFile"), "a link may be changed by whoever made it");
    }

    @Test
    void aPackageUsesItsOwnRuntimeAndItsOwnArchives() throws Exception {
        Path home = Files.createDirectory(directory.resolve("a 包"));
        Path launcher = Files.copy(
                Installed.launcher(), Files.createDirectory(home.resolve("bin")).resolve("procession"));
        jdk("a 包/runtime", "JAVA_VERSION=\"17.0.1\"\nMODULES=\"java.base jdk.jshell\"\n", "echo runtime \"$@\"");
        environment.put(
                "JAVA_HOME",
                jdk("jdk", "JAVA_VERSION=\"21\"\nMODULES=\"jdk.jshell\"\n", "echo jdk")
                        .toString());
        List<String> command = List.of(launcher.toString(), "--version");
        String without = Installed.execute(environment, "", command).out();
        assertTrue(without.startsWith("runtime "), without);
        assertTrue(without.contains("-Dprocession.cache="), "archives are made where the user may write: " + without);
        Path archives = Files.createDirectory(home.resolve("archives"));
        Files.createFile(archives.resolve("shell.jsa"));
        String with = Installed.execute(environment, "", command).out();
        assertTrue(with.contains("-XX:SharedArchiveFile=" + archives.toRealPath() + "/shell.jsa"), with);
        assertTrue(with.contains("-Dprocession.archives.packaged=yes"), with);
        assertFalse(with.contains("-Dprocession.cache="), with);
        environment.put("PROCESSION_JAVA_HOME", environment.get("JAVA_HOME"));
        assertEquals("jdk\n", Installed.execute(environment, "", command).out());
    }
}
