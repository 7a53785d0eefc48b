package dev.procession.shell.edit;

import dev.procession.shell.console.Key;

/** A question that the editor asks, and that is answered with one key. */
enum Question {
    /** Whether to save before leaving. */
    LEAVE("editor.ask.leave"),
    /** Whether to overwrite what another program has written into the file. */
    OVERWRITE("editor.ask.overwrite"),
    /** Whether to overwrite the other file that a copy shall go to. */
    REPLACE("editor.ask.replace"),
    /** Whether to take up the text that could not be saved last time. */
    TAKE_UP("editor.ask.take.up");

    private final String message;

    Question(String message) {
        this.message = message;
    }

    /** The key of the message that asks. */
    String message() {
        return message;
    }

    /** An answer, or none. */
    enum Answer {
        YES,
        NO,
        CANCEL,
        NONE
    }

    static Answer answer(Key key) {
        if (key == Key.Named.CTRL_C || key == Key.Named.ESCAPE) {
            return Answer.CANCEL;
        }
        if (!(key instanceof Key.Letter letter)) {
            return Answer.NONE;
        }
        // With a Chinese input method, letters may arrive wide, and the word itself is quickly typed.
        if ("yYｙＹ是".indexOf(letter.codePoint()) >= 0) {
            return Answer.YES;
        }
        return "nNｎＮ否不".indexOf(letter.codePoint()) >= 0 ? Answer.NO : Answer.NONE;
    }
}
