package dev.procession.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first needed, once. */
final class Later<T> {

    /** Makes it. */
    interface Maker<T> {
        T make() throws IOException;
    }

    private final Maker<T> maker;
    private @Nullable T value;

    Later(Maker<T> maker) {
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

    /** Does something with it if it has been made. */
    synchronized void ifPresent(Consumer<T> action) {
        if (value != null) {
            action.accept(value);
        }
    }
}
