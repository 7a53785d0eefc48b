package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.procession.cli.Installed;
import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.CompiledProgram;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens one engine for all tests of a class, from the packaged jars, as the shell does. */
public final class OpenEngine implements BeforeAllCallback, AfterAllCallback {

    private Engine engine;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        engine = Engine.open(Installed.jvm());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        engine.close();
    }

    public Engine engine() {
        return engine;
    }

    public static CompiledProgram compile(Engine engine, String... lines) {
        Compilation compilation = engine.compile("a test", "Program.java", String.join("\n", lines), Locale.ENGLISH);
        return assertInstanceOf(Compilation.Done.class, compilation).program();
    }

    /** Starts a program, whose source may be compact or ordinary. */
    ObservedRun start(String... lines) throws IOException {
        return ObservedRun.start(engine, compile(engine, lines));
    }

    /** Runs a program that needs no input, and waits for its end. */
    public ObservedRun run(String... lines) throws Exception {
        ObservedRun run = start(lines);
        run.awaitOver();
        return run;
    }

    public TypedCode session() {
        return new TypedCode(engine, Locale.ENGLISH);
    }

    public TypedCode session(Locale locale) {
        return new TypedCode(engine, locale);
    }
}
