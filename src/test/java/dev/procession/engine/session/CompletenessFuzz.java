package dev.procession.engine.session;

import dev.procession.fuzz.FuzzTarget;
import dev.procession.multiprocessing.Multiprocessing;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.execution.LocalExecutionControl;

/** Typed code, of which the prompt asks whether it is complete and which snippets it consists of. Nothing is run. */
public final class CompletenessFuzz implements FuzzTarget {

    private CodeAnalysis analysis;

    @Override
    public int share() {
        return 2;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                FuzzTarget.bytes("Process p = new Process(() -> println(\"hello\")); p.start(); p.join();"),
                FuzzTarget.bytes("for (int i = 0; i < 3; i++) {\n    println(i); // 进程\n}\nint x = 1"),
                FuzzTarget.bytes("var s = \"\"\"\n  text \\\" {\n  \"\"\"; char c = '\\'';"),
                FuzzTarget.bytes(
                        "class A<T extends Comparable<T>> { @Override public String toString() { return null; } }"),
                FuzzTarget.bytes("import java.util.*; record R(int a) {} enum E { A, B { void f() {} } }"),
                FuzzTarget.bytes("int f(int n) { return switch (n) { case 1 -> 2; default -> { yield 3; } }; }"),
                FuzzTarget.bytes("if (true) try { x(); } catch (Exception | Error e) { } finally { }"));
    }

    @Override
    public void take(byte[] input) throws Exception {
        if (analysis == null) {
            Path library = Path.of(Multiprocessing.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            analysis = new CodeAnalysis(new SessionJShell(library, new LocalExecutionControl())
                    .jshell()
                    .sourceCodeAnalysis());
        }
        String text = FuzzTarget.text(input);
        analysis.completeness(text);
        analysis.pieces(text);
    }
}
