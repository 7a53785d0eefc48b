package dev.procession.lesson.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** A queue of nodes that are still to be read. */
final class NodeQueue {

    private final Deque<Node> rest;

    NodeQueue(List<Node> nodes) {
        rest = new ArrayDeque<>(nodes);
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    /** Whether the current section has ended: at the next heading or at the end of the step. */
    boolean atEndOfSection() {
        return rest.peek() == null || rest.peek() instanceof Heading;
    }

    /** The nodes until the current section ends. They stay in the queue. */
    List<Node> restOfSection() {
        return rest.stream().takeWhile(node -> !(node instanceof Heading)).toList();
    }

    @Nullable
    Node peek() {
        return rest.peek();
    }

    /** @throws NoSuchElementException if nothing is left */
    Node next() {
        return rest.remove();
    }
}
