package dev.procession.timeline.check;

import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Java class that is made of expressions: each is a method of its own, on lines of its own, so that an error of the
 * compiler leads back to its author.
 */
public final class CheckSource {

    /** Of the class, which is in no package. */
    public static final String CLASS_NAME = "AuthorsChecks";

    /** The method that asks the expression of a number. */
    public static final String FRAME = "ask";

    /** Whose members an expression may use; the class itself belongs beside the first. */
    public static final List<Class<?>> WORDS = List.of(
            CheckedRun.class,
            CheckedProcess.class,
            Happening.class,
            Period.class,
            Lasting.class,
            Range.class,
            TextRule.class,
            Event.Waits.class);

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
        add("@Override protected boolean " + FRAME + "(int number) throws Exception { switch (number) {");
        for (int i = 0; i < expressions.size(); i++) {
            add("case " + i + ": return " + method(i) + "();");
        }
        add("default: throw new IllegalArgumentException(\"there is no check \" + number); } } }");
    }

    private static String method(int expression) {
        return "check" + expression;
    }

    /** The methods of the expressions. */
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

    /**
     * The expression, counted from 0, to which a line of the class belongs, counted from 1. The line before the first of
     * an expression is its own: there the compiler reports that it is not something that can hold.
     */
    public int expressionAt(int line) {
        int expression = 0;
        while (expression + 1 < firstLines.size() && firstLines.get(expression + 1) <= line + 1) {
            expression++;
        }
        return expression;
    }

    /** The line of the class, counted from 1, on which an expression begins. */
    public int firstLine(int expression) {
        return firstLines.get(expression);
    }
}
