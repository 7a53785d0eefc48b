package dev.procession.faults;

import java.util.List;

/** What a process of a procession is, as its command line tells. */
enum Role {
    SHELL("dev.procession.Main"),
    ARCHIVE_MAKER("dev.procession.Main"),
    MAIN("dev.procession.engine.main.MainJvm"),
    /** A child that waits for its work. */
    READY("dev.procession.multiprocessing.Child"),
    CHILD("dev.procession.multiprocessing.Child"),
    OTHER("");

    private static final List<String> MAKERS_ARGUMENTS = List.of("archives", "--rehearse");
    private static final List<String> NAME_OF_READY = List.of("ready", "for", "work");

    private final String mainClass;

    Role(String mainClass) {
        this.mainClass = mainClass;
    }

    static Role of(List<String> command) {
        if (command.contains(SHELL.mainClass)) {
            return command.stream().anyMatch(MAKERS_ARGUMENTS::contains) ? ARCHIVE_MAKER : SHELL;
        }
        if (command.contains(MAIN.mainClass)) {
            return MAIN;
        }
        if (command.contains(CHILD.mainClass)) {
            return command.containsAll(NAME_OF_READY) ? READY : CHILD;
        }
        return OTHER;
    }
}
