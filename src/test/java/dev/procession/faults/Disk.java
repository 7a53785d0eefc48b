package dev.procession.faults;

/** A file system of a trial that can become full. */
enum Disk {
    TEMPORARY,
    STATE
}
