package dev.procession.engine.weave;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources of a class {@code Demo}, by the language feature that they use. Their {@code run()} returns {@code "ok"}. */
final class ClassShapes {

    private ClassShapes() {}

    static Map<String, String> all() {
        Map<String, String> shapes = new LinkedHashMap<>();
        shapes.put("constructors", """
                final int n; final String text;
                Demo() { this(1, "o"); }
                Demo(int n, String text) { super(); this.n = n; this.text = text + "k"; }
                static class Sub extends Demo { Sub() { super(2, "o"); if (n != 2) throw new IllegalStateException(); } }
                static Object run() { return new Demo().text.equals(new Sub().text) ? new Sub().text : "no"; }
                """);
        shapes.put("try and finally", """
                static class Res implements AutoCloseable { public void close() throws Exception { Thread.sleep(0); } }
                static int f(boolean fail) {
                    try (var a = new Res(); var b = new Res()) {
                        if (fail) throw new java.io.IOException();
                        return 1;
                    } catch (java.io.IOException | IllegalStateException e) {
                        return 2;
                    } catch (Exception e) {
                        throw new RuntimeException(e);
                    } finally {
                        try { Thread.sleep(0, 1); } catch (InterruptedException e) { Runtime.getRuntime().halt(1); }
                    }
                }
                static Object run() { return f(true) + f(false) == 3 ? "ok" : "no"; }
                """);
        shapes.put("switches", """
                enum Color { RED, GREEN }
                static int onText(String s) { switch (s) { case "Aa": case "BB": return 1; case "c": return 2; default: return 3; } }
                static int onEnum(Color c) { return switch (c) { case RED -> 1; case GREEN -> { int i = 1; yield i + 1; } }; }
                static int onNumber(int n) { switch (n) { case 1: return 1; case 2: return 2; case 100000: return 3; } return 0; }
                static Object run() {
                    return onText("BB") + onEnum(Color.GREEN) + onNumber(100000) == 6 ? "ok" : "no";
                }
                """);
        shapes.put("lambdas", """
                int field = 1;
                interface Joined<T> { T join(long a, double b, T c); }
                Runnable own() { return () -> field++; }
                static Object run() throws Exception {
                    long a = 1; double b = 2;
                    java.util.function.Supplier<Runnable> nested = () -> () -> System.out.print("");
                    nested.get().run();
                    Joined<String> captures = (x, y, z) -> z + (a + b + x + y);
                    java.util.function.IntFunction<int[]> array = int[]::new;
                    java.util.function.Function<String, StringBuilder> constructor = StringBuilder::new;
                    java.util.function.Function<Object[], java.util.List<Object>> variable = java.util.Arrays::asList;
                    Runnable both = (Runnable & java.io.Serializable & Cloneable) () -> {};
                    java.util.Comparator<String> generic = java.util.Comparator.<String, Integer>comparing(s -> s.length()).reversed();
                    Demo demo = new Demo();
                    demo.own().run();
                    both.run();
                    boolean fine = captures.join(3, 4, "s").equals("s10.0") && array.apply(2).length == 2
                        && constructor.apply("x").length() == 1 && variable.apply(new Object[] {1, 2}).size() == 2
                        && generic.compare("a", "bb") > 0 && demo.field == 2 && both instanceof Cloneable;
                    return fine && captures instanceof java.io.Serializable ? "ok" : "no";
                }
                """);
        shapes.put("interfaces", """
                interface Named {
                    java.util.List<String> NAMES = new java.util.ArrayList<>(java.util.List.of("o"));
                    default String name() { return own() + all(); }
                    private String own() { return ""; }
                    static String all() { return NAMES.get(0) + "k"; }
                }
                @interface Mark { int value() default 1; }
                @Mark static Object run() { return new Named() {}.name(); }
                """);
        shapes.put("nested classes", """
                private int n = 1;
                class Inner { int m = n; class Deeper { int sum() { return m + n; } } }
                static class Nested<T extends Comparable<T>> { T value; Nested(T value) { this.value = value; } }
                static Object run() {
                    class Local { String text = new Nested<>("o").value; }
                    Object anonymous = new Object() { @Override public String toString() { return new Local().text; } };
                    Demo demo = new Demo();
                    return demo.new Inner().new Deeper().sum() == 2 ? anonymous + "k" : "no";
                }
                """);
        shapes.put("records", """
                record Point(int x, long y, String... names) {
                    static int made;
                    Point { made++; if (x < 0) throw new IllegalArgumentException(); }
                    Point(int x) { this(x, 2L, "a"); }
                }
                record Empty() {}
                record Generic<T>(T t) implements java.io.Serializable {}
                static Object run() {
                    return new Point(1).y() == 2 && new Empty().equals(new Empty()) && Point.made == 1 ? new Generic<>("ok").t() : "no";
                }
                """);
        shapes.put("enums", """
                enum Shape {
                    ROUND { int corners() { return 0; } }, SQUARE { int corners() { return 4; } };
                    static int uses; final String label = name().toLowerCase();
                    abstract int corners();
                }
                static Object run() {
                    Shape.uses++;
                    return Shape.valueOf("SQUARE").corners() == 4 && Shape.ROUND.label.equals("round") ? "ok" : "no";
                }
                """);
        shapes.put("an initializer that begins with a loop", """
                static int n;
                static { while (n < 3) { n++; } }
                static final java.util.List<String> LATER = new java.util.ArrayList<>();
                static { try { LATER.add("ok"); } finally { n = 0; } }
                static Object run() { return LATER.get(n); }
                """);
        shapes.put("fields of all types", """
                static boolean z = true; static byte b = 1; static short s = 2; static char c = 'c'; static int i = 3;
                static long l = 4; static float f = 5; static double d = 6; static String t = "t"; static int[][] a = {{1}};
                boolean iz; byte ib; short is; char ic; int ii; long il; float jf; double id; String it; Object[] ia;
                transient int notCopied; final int fixed = 7; volatile int shared; static final int CONSTANT = 8;
                static final Object ONCE = new Object();
                static Object run() { assert i == 3; return i + CONSTANT == 11 && ONCE != null ? "ok" : "no"; }
                """);
        shapes.put(
                "a very long method",
                "static int many(int n) {\n"
                        + IntStream.range(0, 3000)
                                .mapToObj(i -> "if (n == " + i + ") { n += " + i + "; } else { n--; }\n")
                                .collect(Collectors.joining())
                        + "return n; }\nstatic Object run() { many(1); return \"ok\"; }\n");
        shapes.put(
                "an initializer that jumps far",
                "static int n = Integer.parseInt(\"1\");\nstatic { while (n < 3) { n++;\n"
                        + IntStream.range(0, 1800)
                                .mapToObj(i -> "if (n == " + (i + 10) + ") { n += " + i + "; }\n")
                                .collect(Collectors.joining())
                        + "} }\nstatic Object run() { return n == 3 ? \"ok\" : \"no\"; }\n");
        shapes.put(
                "very many variables",
                IntStream.range(0, 1500)
                                .mapToObj(i -> "static int v" + i + " = " + i + ";\n")
                                .collect(Collectors.joining())
                        + "static Object run() { return v1499 == 1499 ? \"ok\" : \"no\"; }\n");
        return shapes;
    }
}
