package dev.procession.classroom;

import dev.procession.classroom.ClassTable.Column;
import dev.procession.classroom.ClassTable.Row;
import dev.procession.export.Markup;
import dev.procession.study.HandIn.StepResult;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A class as a page: a row for each student, a column for each step, the hardest first. It needs no other file, no network
 * and no script: its security policy admits nothing but its own style, by its hash.
 */
public final class ClassPage {

    /** What every such page has near its beginning. */
    public static final String SIGNATURE = "name=\"generator\" content=\"procession class";

    private static final int MOST_CHARS = 80;

    private final ClassTable table;
    private final MessageBundle texts;
    private final String version;
    private final Writer out;

    private ClassPage(ClassTable table, MessageBundle texts, String version, Writer out) {
        this.table = table;
        this.texts = texts;
        this.version = version;
        this.out = out;
    }

    /** @param version the version of procession, which the page names */
    public static void write(ClassTable table, Language language, String version, Writer out) throws IOException {
        new ClassPage(table, MessageBundle.of(ClassPage.class, language), version, out).write();
    }

    private void write() throws IOException {
        String style = style();
        String title = texts.get("page.title", table.rows().size());
        out.write("<!DOCTYPE html>\n<html lang=\"" + (texts.language() == Language.ZH ? "zh-Hans" : "en") + "\">\n");
        out.write("<head>\n<meta charset=\"utf-8\">\n");
        out.write("<meta name=\"generator\" content=\"procession class " + Markup.escaped(version) + "\">\n");
        out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + hash(style)
                + "'; base-uri 'none'; form-action 'none'\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width\">\n");
        out.write("<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.write("<title>" + Markup.escaped(title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n");
        out.write("<h1>" + Markup.escaped(title) + "</h1>\n<p>" + say("page.what") + "</p>\n");
        out.write("<ul class=\"legend\">" + sign("r", "✓", "page.right") + sign("w", "✗", "page.wrong")
                + sign("w", "✗ 3", "page.attempts") + sign("d", "•", "page.done") + sign("", "–", "page.open")
                + "</ul>\n");
        out.write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + Markup.escaped(title)
                + "\">\n<table>\n");
        head();
        for (Row row : table.rows()) {
            row(row);
        }
        out.write("</tbody>\n</table>\n</div>\n<p class=\"note\">" + say("page.trust") + "</p>\n</body>\n</html>\n");
    }

    private String say(String key, Object... arguments) {
        return Markup.escaped(texts.get(key, arguments));
    }

    private String sign(String style, String mark, String key) {
        return "<li><span class=\"m " + style + "\">" + mark + "</span> " + say(key) + "</li>";
    }

    private void head() throws IOException {
        out.write("<thead>\n<tr><th scope=\"col\" class=\"who\">" + say("page.who") + "</th>");
        for (String key : new String[] {"page.steps", "page.first", "page.minutes"}) {
            out.write("<th scope=\"col\">" + say(key) + "</th>");
        }
        for (Column column : table.columns()) {
            out.write("<th scope=\"col\" class=\"step\"><span>" + cut(column.place()) + "</span></th>");
        }
        out.write("</tr>\n</thead>\n<tbody>\n<tr class=\"hard\"><th scope=\"row\" class=\"who\">" + say("page.hard")
                + "</th><td></td><td></td><td></td>");
        for (Column column : table.columns()) {
            String share = column.tried() == 0 ? "–" : Math.round(100 * column.hardness()) + "%";
            out.write("<td>" + share + "</td>");
        }
        out.write("</tr>\n");
    }

    private void row(Row row) throws IOException {
        out.write("<tr><th scope=\"row\" class=\"who\" dir=\"auto\">" + cut(row.who()) + "</th>");
        out.write("<td>" + row.handIn().done() + "/" + row.handIn().steps().size() + "</td>");
        out.write("<td>" + row.rightAtFirst() + "/" + row.tried() + "</td><td>" + row.minutes() + "</td>");
        for (Column column : table.columns()) {
            cell(row.at(column));
        }
        out.write("</tr>\n");
    }

    private void cell(@Nullable StepResult step) throws IOException {
        if (step == null) {
            out.write("<td></td>");
        } else if (step.firstRight() == null) {
            out.write(
                    step.done()
                            ? "<td class=\"d\">•<i>" + say("page.done") + "</i></td>"
                            : "<td>–<i>" + say("page.open") + "</i></td>");
        } else {
            boolean right = step.firstRight();
            String more = step.attempts() > 1 ? " " + step.attempts() : "";
            out.write("<td class=\"" + (right ? "r" : "w") + "\">" + (right ? "✓" : "✗") + more + "<i>"
                    + say(right ? "page.right" : "page.wrong") + "</i></td>");
        }
    }

    private static String cut(String text) {
        return Markup.escaped(text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS - 1) + "…");
    }

    private static String style() throws IOException {
        try (InputStream in = ClassPage.class.getResourceAsStream("class.css")) {
            if (in == null) {
                throw new IllegalStateException("there is no class.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
