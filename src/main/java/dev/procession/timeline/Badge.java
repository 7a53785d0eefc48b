package dev.procession.timeline;

/** The shape that stands for a process, beside its colour, in every picture. */
final class Badge {

    private static final String SHAPES = "◆▲▼◇△▽";

    private Badge() {}

    /** The shape of process {@code index}, with a space after it; nothing where there are no shapes. */
    static String of(int index, Layout layout) {
        if (layout.isPlain() || index < 0) {
            return "";
        }
        return index == 0 ? "◆ " : SHAPES.charAt(1 + (index - 1) % (SHAPES.length() - 1)) + " ";
    }
}
