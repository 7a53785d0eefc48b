package dev.procession.timeline.check;

/**
 * Thrown when nothing that is known decides what a check asks; the message is a sentence for the author that says why.
 */
final class UndecidedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UndecidedException(String sentence) {
        super(sentence, null, false, false);
    }
}
