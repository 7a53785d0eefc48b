package dev.procession.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A value that is created once, when it is first needed. */
final class Lazy<T> {

    /** Creates the value. */
    interface Maker<T> {
        T make() throws IOException;
    }

    private final Maker<T> maker;
    private @Nullable T value;

    Lazy(Maker<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        T made = value;
        if (made == null) {
            try {
                made = maker.make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            value = made;
        }
        return made;
    }

    /** Runs {@code action} with the value if it has been created. */
    synchronized void ifPresent(Consumer<T> action) {
        if (value != null) {
            action.accept(value);
        }
    }
}
