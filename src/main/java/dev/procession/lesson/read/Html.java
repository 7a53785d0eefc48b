package dev.procession.lesson.read;

import dev.procession.lesson.ProblemKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of HTML in a lesson: one of the few forms that have a meaning, or anything else. */
sealed interface Html {

    /** {@code <details><summary>…</summary>} */
    record DetailsOpen(String summary) implements Html {}

    /** {@code </details>} */
    record DetailsClose() implements Html {}

    /** {@code <!-- … -->} */
    record Comment() implements Html {}

    /** {@code <!-- note: … -->} */
    record Note(String text) implements Html {}

    /** A comment that does not end, so that it hides the rest of the file. */
    record Unclosed() implements Html {}

    /** A {@code details} or {@code summary} tag in another form than {@link DetailsOpen} and {@link DetailsClose}. */
    record Malformed() implements Html {}

    record Other(String text) implements Html {}

    Pattern OPEN = Pattern.compile("<details>\\s*<summary>([^<]*)</summary>");

    /** Reports HTML that has no meaning where it stands. */
    default void report(Position at, Problems problems) {
        if (this instanceof DetailsClose) {
            problems.add(at, ProblemKind.DETAILS_UNOPENED);
        } else if (this instanceof Unclosed) {
            problems.add(at, ProblemKind.COMMENT_UNCLOSED);
        } else if (this instanceof Malformed) {
            problems.add(at, ProblemKind.DETAILS_WRONG);
        } else if (this instanceof Other other) {
            problems.add(
                    at, ProblemKind.HTML_WRONG, other.text().lines().findFirst().orElse(""));
        }
    }

    static Html read(String block) {
        String html = block.strip();
        if (html.startsWith("<!--")) {
            return comment(html);
        }
        Matcher open = OPEN.matcher(html);
        if (open.matches()) {
            return new DetailsOpen(open.group(1).strip());
        }
        if (html.equals("</details>")) {
            return new DetailsClose();
        }
        boolean details = html.startsWith("<details") || html.startsWith("</details") || html.startsWith("<summary");
        return details ? new Malformed() : new Other(html);
    }

    private static Html comment(String html) {
        int end = html.indexOf("-->", 4);
        if (end < 0) {
            return new Unclosed();
        }
        if (end != html.length() - 3) {
            return new Other(html.substring(end + 3).strip());
        }
        String text = html.substring(4, end).strip();
        return text.startsWith("note:") ? new Note(text.substring(5).strip()) : new Comment();
    }
}
