package dev.procession.classroom;

import dev.procession.classroom.ClassTable.Row;
import dev.procession.study.HandIn.StepResult;
import dev.procession.study.HandInFile;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * A class as CSV (RFC 4180), a line for each student and step, for spreadsheets and for other programs. The names of the
 * columns are the same in every language. Names come from students: a text that a spreadsheet would take for a formula
 * gets an apostrophe in front, which spreadsheets take as the sign of a text.
 */
public final class ClassCsv {

    /** The first line, by which such a file is recognised. */
    public static final String SIGNATURE = "who,lesson,step,first attempt,attempts,minutes,hints,solution,done";

    /** Without it, Excel takes Chinese names for letters of another code. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{Cc}\\p{Cf}]*[=+@＝＋－＠-].*|[\\t\\r\\n].*");
    private static final Pattern SPECIAL = Pattern.compile("(?s).*[\",\\r\\n;\\t].*");

    private ClassCsv() {}

    public static void write(ClassTable table, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK + SIGNATURE + "\r\n");
        for (Row row : table.rows()) {
            for (StepResult step : row.handIn().steps()) {
                out.write(String.join(
                                ",",
                                cell(row.who()),
                                cell(step.lesson()),
                                cell(step.step()),
                                HandInFile.first(step.firstRight()),
                                Integer.toString(step.attempts()),
                                Long.toString(step.minutes()),
                                Integer.toString(step.hints()),
                                yes(step.solution()),
                                yes(step.done()))
                        + "\r\n");
            }
        }
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return SPECIAL.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
