package dev.procession.timeline.check;

/**
 * Thrown when a check asks about something that this run does not have, such as a process; the message is a sentence
 * for the reader.
 */
final class NotInRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotInRunException(String sentence) {
        super(sentence, null, false, false);
    }
}
