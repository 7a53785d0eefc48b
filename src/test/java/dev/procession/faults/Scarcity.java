package dev.procession.faults;

/** What the first shell of a trial has too little of, from its start on. */
enum Scarcity {
    NOTHING,
    DESCRIPTORS,
    PROCESSES,
    FILE_SIZE
}
