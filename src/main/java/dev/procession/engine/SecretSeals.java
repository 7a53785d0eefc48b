package dev.procession.engine;

import dev.procession.trace.EventSeal;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Makes seals that nobody can guess. */
final class SecretSeals {

    /** Where the system has random numbers, this takes microseconds; the JDK's own source takes tens of milliseconds. */
    private static final Path OF_SYSTEM = Path.of("/dev/urandom");

    private SecretSeals() {}

    static EventSeal next() {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(OF_SYSTEM))) {
            return new EventSeal(in.readLong(), in.readLong());
        } catch (IOException e) {
            SecureRandom random = new SecureRandom();
            return new EventSeal(random.nextLong(), random.nextLong());
        }
    }
}
