package dev.procession.multiprocessing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** A file with which processes wait for each other: the gate is open once the file exists. */
record FileGate(Path file) {

    private static final long DEADLINE_SECONDS = 30;

    static FileGate in(Path directory, String name) {
        return new FileGate(directory.resolve(name));
    }

    void open() {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // another process was there first
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return Files.exists(file);
    }

    void await() {
        await(file.getFileName() + " is there", this::isOpen);
    }

    static void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > DEADLINE_SECONDS * 1_000_000_000L) {
                throw new AssertionError("not so within " + DEADLINE_SECONDS + " s: " + what);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
