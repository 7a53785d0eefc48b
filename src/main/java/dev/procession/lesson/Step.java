package dev.procession.lesson;

import java.util.List;

/** A part of a lesson that a student sees at one time. Its {@code id} is the same in every language. */
public record Step(String id, List<Inline> heading, List<Block> blocks) {

    public Step {
        heading = List.copyOf(heading);
        blocks = List.copyOf(blocks);
    }

    public String title() {
        return Inline.plain(heading);
    }

    /** The blocks of one kind, in order. */
    public <B extends Block> List<B> all(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
