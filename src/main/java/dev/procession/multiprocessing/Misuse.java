package dev.procession.multiprocessing;

/** Reports a wrong use of this library in the words that Python uses. */
final class Misuse {

    private Misuse() {}

    /** @throws IllegalStateException with this sentence, unless the condition holds */
    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
