package dev.procession.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The students' programs of the trials. Each does for some time what one lesson is about. */
enum Program {
    JOIN("void main() { for (int i = 0; i < 3; i++) { var p = new Process(() -> sleep(2)); p.start(); p.join(); } }"),
    SLEEPERS("void main() { for (int i = 0; i < 4; i++) new Process(() -> sleep(20)).start(); }"),
    POOL("int square(int x) { sleep(0.2); return x * x; }\n"
            + "void main() { var pool = new Pool(3);"
            + " println(pool.map(x -> square(x), List.of(1, 2, 3, 4, 5, 6, 7, 8, 9))); pool.close(); pool.join(); }"),
    QUEUE("void main() { Queue<Integer> q = new Queue<>();\n"
            + "new Process(() -> { for (int i = 0; i < 50; i++) { q.put(i); sleep(0.1); } }).start();\n"
            + "for (int i = 0; i < 50; i++) println(q.get()); }"),
    LOCK("static Lock lock = new Lock();\n"
            + "void page(int n) { lock.acquire(); println(n); sleep(1); lock.release(); }\n"
            + "void main() { for (int i = 0; i < 4; i++) { int n = i; new Process(() -> page(n)).start(); } }"),
    PIPE("void main() { Pipe pipe = Pipe.open();\n"
            + "new Process(() -> { for (int i = 0; i < 50; i++) { pipe.right().send(i); sleep(0.1); } }).start();\n"
            + "for (int i = 0; i < 50; i++) println(pipe.left().recv()); }"),
    DAEMONS("void main() { for (int i = 0; i < 3; i++) { var p = new Process(() -> sleep(60)); p.setDaemon(true);"
            + " p.start(); } sleep(2); }"),
    ORPHANS(
            "void leave() { new Process(() -> sleep(8)).start(); Runtime.getRuntime().halt(3); }\n"
                    + "void main() { for (int i = 0; i < 3; i++) { var p = new Process(() -> leave()); p.start(); p.join(); } }"),
    GENERATIONS("void deeper(int n) { if (n > 0) { var p = new Process(() -> deeper(n - 1)); p.start(); p.join(); }"
            + " sleep(4); }\nvoid main() { deeper(3); }"),
    FLOOD("void main() { for (int n = 0; n < 3; n++)"
            + " new Process(() -> { for (int i = 0; i < 20_000; i++) println(\"line \" + i); }).start(); }"),
    ENDLESS("void main() { new Process(() -> { while (true) {} }).start(); while (true) {} }"),
    INPUT("void main() { var in = new Scanner(System.in);"
            + " while (in.hasNextLine()) println(\"read \" + in.nextLine()); }"),
    COUNTERS("static IntValue n = new IntValue(0);\n"
            + "void main() { var all = new ArrayList<Process>();\n"
            + "for (int i = 0; i < 3; i++) { var p = new Process(() -> n.set(n.get() + 1)); p.start(); all.add(p); }\n"
            + "for (Process p : all) p.join(); println(\"n=\" + n.get()); }"),
    SHORT("void main() { println(\"short\"); }");

    private static final String IMPORTS = String.join(
            "\n",
            "import static dev.procession.multiprocessing.Multiprocessing.*;",
            "import dev.procession.multiprocessing.*;",
            "import dev.procession.multiprocessing.Process;",
            "import dev.procession.multiprocessing.Queue;",
            "import java.util.ArrayList;",
            "import java.util.List;",
            "import java.util.Scanner;",
            "");

    private final String source;

    Program(String source) {
        this.source = source;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".java";
    }

    static void writeAll(Path directory) throws IOException {
        for (Program each : values()) {
            Files.writeString(directory.resolve(each.fileName()), IMPORTS + each.source + "\n");
        }
    }
}
