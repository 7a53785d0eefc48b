package dev.procession.timeline.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Generates the source of a Java class from the expressions of a check. Each expression becomes a method, on lines of
 * its own, so that the line of a compiler error leads back to the expression.
 */
public final class CheckSource {

    /** The name of the generated class, which is in the unnamed package. */
    public static final String CLASS_NAME = "AuthorsChecks";

    /** The method of the generated class that evaluates the expression with a given number. */
    public static final String ASK_METHOD = "ask";

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> firstLines = new ArrayList<>();
    private int lines = 1;

    public CheckSource(List<String> expressions) {
        add("import static dev.procession.trace.Event.Waits.*;");
        add("public final class " + CLASS_NAME + " extends " + CheckedRun.class.getName() + " {");
        for (int i = 0; i < expressions.size(); i++) {
            add("private boolean " + method(i) + "() throws Exception { return holds(");
            firstLines.add(lines);
            add(expressions.get(i));
            add("); }");
        }
        add("@Override protected boolean " + ASK_METHOD + "(int number) throws Exception { switch (number) {");
        for (int i = 0; i < expressions.size(); i++) {
            add("case " + i + ": return " + method(i) + "();");
        }
        add("default: throw new IllegalArgumentException(\"there is no check \" + number); } } }");
    }

    private static String method(int expression) {
        return "check" + expression;
    }

    /** The names of the methods that were generated for the expressions. */
    public List<String> methods() {
        return IntStream.range(0, firstLines.size())
                .mapToObj(CheckSource::method)
                .toList();
    }

    private void add(String part) {
        text.append(part).append('\n');
        lines += 1 + (int) part.chars().filter(c -> c == '\n').count();
    }

    public String text() {
        return text.toString();
    }

    /** The text of the class with a harmless expression in the place of each expression. */
    public String form() {
        return new CheckSource(Collections.nCopies(firstLines.size(), "true")).text();
    }

    /**
     * The number of the expression, counted from 0, to which a line of the generated class belongs.
     *
     * <p>The line before an expression belongs to it as well: there the compiler reports that {@code holds} does not
     * accept the type of the expression.
     *
     * @param line the line of the generated class, counted from 1
     */
    public int expressionAt(int line) {
        int expression = 0;
        while (expression + 1 < firstLines.size() && firstLines.get(expression + 1) <= line + 1) {
            expression++;
        }
        return expression;
    }

    /** The line of the generated class, counted from 1, on which an expression begins. */
    public int firstLine(int expression) {
        return firstLines.get(expression);
    }
}
