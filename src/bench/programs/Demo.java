import static dev.procession.multiprocessing.Multiprocessing.println;

import dev.procession.multiprocessing.Process;

/** A small demo like those in the lessons. */
public class Demo {
    static void task() {
        println("a line of the child");
    }

    public static void main(String[] args) {
        println("first line of main");
        Process child = new Process(() -> task());
        child.start();
        child.join();
        println("last line of main");
    }
}
