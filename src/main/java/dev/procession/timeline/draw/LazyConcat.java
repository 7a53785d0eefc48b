package dev.procession.timeline.draw;

import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Concatenates streams lazily. A screen that takes lines one by one causes only these lines to be drawn; with
 * {@link Stream#flatMap}, an iterator would compute a whole part before its first element.
 */
public final class LazyConcat<T> extends AbstractSpliterator<T> {

    private final Iterator<Stream<T>> parts;
    private Iterator<T> part = Collections.emptyIterator();

    private LazyConcat(Stream<Stream<T>> parts) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.parts = parts.iterator();
    }

    public static <T> Stream<T> of(Stream<Stream<T>> parts) {
        return StreamSupport.stream(new LazyConcat<>(parts), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (!part.hasNext()) {
            if (!parts.hasNext()) {
                return false;
            }
            part = parts.next().iterator();
        }
        action.accept(part.next());
        return true;
    }
}
