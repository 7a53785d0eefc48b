package dev.procession.shell.edit;

/** A line that a person types at the bottom of the editor. */
record Entry(Kind kind, String text) {

    private static final int LONGEST = 500;

    /** What the line is for. */
    enum Kind {
        FIND("editor.enter.find"),
        /** A text to find; without one, the last one is meant. */
        FIND_AGAIN("editor.enter.find.again"),
        LINE("editor.enter.line"),
        COPY("editor.enter.copy");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        /** The key of the message that asks for the line. */
        String message() {
            return message;
        }
    }

    Entry with(String typed) {
        String all = text + typed.replaceAll("[\\n\\t].*", "");
        return all.length() > LONGEST ? this : new Entry(kind, all);
    }

    Entry shorter() {
        return text.isEmpty() ? this : new Entry(kind, text.substring(0, Clusters.previous(text, text.length())));
    }
}
