package dev.procession.timeline;

import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Streams one after the other. Whoever takes the elements one by one, as a screen does, has drawn no more than was taken;
 * with {@link Stream#flatMap} all of a part would be there before its first element.
 */
final class InTurn<T> extends AbstractSpliterator<T> {

    private final Iterator<Stream<T>> parts;
    private Iterator<T> part = Collections.emptyIterator();

    private InTurn(Stream<Stream<T>> parts) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.parts = parts.iterator();
    }

    static <T> Stream<T> of(Stream<Stream<T>> parts) {
        return StreamSupport.stream(new InTurn<>(parts), false);
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
