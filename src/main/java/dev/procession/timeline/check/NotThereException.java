package dev.procession.timeline.check;

/**
 * Thrown when a check asks about something that this run does not have, such as a process; the message is a sentence
 * for the reader.
 */
final class NotThereException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotThereException(String sentence) {
        super(sentence, null, false, false);
    }
}
