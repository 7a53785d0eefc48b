package dev.procession.engine.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.multiprocessing.internal.copy.FieldAccess;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

class WeaverTest {

    private final StudentLoader loader = new StudentLoader(WeaverTest.class.getClassLoader());

    /** Compiles and weaves the class {@code Demo} with these members. */
    private Map<String, byte[]> weave(String members) {
        String source = "public class Demo {\n static void main() {}\n" + members + "}\n";
        Compilation compilation =
                new ProgramCompiler(Path.of("target/classes")).compile("a test", "Demo.java", source, Locale.ENGLISH);
        Map<String, byte[]> classes = assertInstanceOf(Compilation.Done.class, compilation, compilation::toString)
                .program()
                .classes();
        classes.forEach(loader::add);
        return classes;
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    static Set<String> shapes() {
        return ClassShapes.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void wovenCodeIsValid(String shape) throws Exception {
        for (byte[] classFile : weave(ClassShapes.all().get(shape)).values()) {
            StringWriter complaints = new StringWriter();
            CheckClassAdapter.verify(new ClassReader(classFile), loader, false, new PrintWriter(complaints));
            assertEquals("", complaints.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void wovenCodeDoesWhatWasWritten(String shape) throws Exception {
        Map<String, byte[]> classes = weave(ClassShapes.all().get(shape));
        for (String name : classes.keySet()) {
            load(name); // initializes the class, for which the JVM verifies it
        }
        Method run = load("Demo").getDeclaredMethod("run");
        run.setAccessible(true);

        assertEquals("ok", run.invoke(null));
    }

    @Test
    void everyFieldThatIsCopiedCanBeReadAndSetByItsNumber() throws Exception {
        weave(ClassShapes.all().get("fields of all types"));
        Class<?> type = load("Demo");
        Object demo = type.getConstructor().newInstance();
        Method get = type.getMethod(FieldAccess.GET, Object.class, int.class);
        Method set = type.getMethod(FieldAccess.SET, Object.class, int.class, Object.class);
        Object[] values = {
            7, // a final variable with a constant, which is set to its own value
            new Object[] {1},
            (byte) 1,
            'x',
            2.5,
            3,
            4L,
            (short) 5,
            "text",
            true,
            6.5f,
            8,
            new Object(),
            new int[][] {{2}},
            (byte) 2,
            'y',
            3.5,
            4.5f,
            9,
            10L,
            (short) 11,
            "other",
            false
        };

        for (int i = 0; i < values.length; i++) {
            set.invoke(null, demo, i, values[i]);
            assertEquals(values[i], get.invoke(null, demo, i), "number " + i);
        }
        int beyond = values.length;
        InvocationTargetException none =
                assertThrows(InvocationTargetException.class, () -> get.invoke(null, demo, beyond));
        assertInstanceOf(IllegalArgumentException.class, none.getCause());
    }

    @Test
    void anObjectCanBeMadeWithoutItsConstructors() throws Exception {
        weave("""
                static class Base { final String text = String.valueOf(1 / zero()); static int zero() { return 0; } }
                static class Sub extends Base { Sub(int n) { throw new IllegalStateException(); } }
                static class Own extends dev.procession.multiprocessing.Process {
                    Own() { throw new IllegalStateException(); }
                }
                """);

        for (String name : Set.of("Demo$Base", "Demo$Sub", "Demo$Own")) {
            assertNotNull(blankConstructor(name).newInstance(new Object[1]), name);
        }
    }

    private Constructor<?> blankConstructor(String type) throws ClassNotFoundException {
        for (Constructor<?> constructor : load(type).getConstructors()) {
            if (constructor.getParameterCount() == 1
                    && constructor.getParameterTypes()[0].getSimpleName().equals("Blank")) {
                constructor.setAccessible(true); // its class is package-private
                return constructor;
            }
        }
        throw new AssertionError(type + " has none");
    }

    @Test
    void aClassWhoseSuperclassIsOfTheJdkKeepsItsConstructorsOnly() throws Exception {
        weave("static class Failure extends Exception {}");

        assertEquals(1, load("Demo$Failure").getDeclaredConstructors().length);
    }

    @Test
    void nothingThatIsAddedShowsAsWritten() throws Exception {
        weave("int n; static int m; static class Sub extends Demo {} Runnable r = () -> {};");
        Class<?> type = load("Demo");
        Set<String> written = java.util.Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertEquals(Set.of("main"), written);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            assertEquals(constructor.getParameterCount() > 0, constructor.isSynthetic());
        }
        assertFalse(type.isSynthetic());
    }
}
