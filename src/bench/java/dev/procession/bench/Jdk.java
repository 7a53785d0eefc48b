package dev.procession.bench;

import dev.procession.engine.Jvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK that runs everything that is measured. */
record Jdk(Path home) {

    String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** The command line of {@code java} with these arguments. */
    List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(tool("java")));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * The command line of a JVM that starts as fast as possible with only the JDK's own class archive: a lower bound.
     */
    List<String> bareJava(Path classes, String mainClass) {
        List<String> command = java("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");
        command.addAll(Jvm.fastestStart());
        command.addAll(List.of("-cp", classes.toString(), mainClass));
        return command;
    }
}
