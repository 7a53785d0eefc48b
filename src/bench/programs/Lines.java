import static dev.procession.multiprocessing.Multiprocessing.println;
import static dev.procession.multiprocessing.Multiprocessing.sleep;

import dev.procession.multiprocessing.Process;

/** Starts three children that print at full speed, all from the same instant. */
public class Lines {
    private static final int LINES = 100_000;

    static void print(int child, long begin) {
        sleep((begin - System.nanoTime()) / 1e9);
        for (int i = 0; i < LINES; i++) {
            println("line " + child + " " + i);
        }
    }

    public static void main(String[] args) {
        long begin = System.nanoTime() + 1_500_000_000L;
        println("begin " + begin);
        for (int i = 0; i < 3; i++) {
            Process.target(a -> print(a.get(0), a.get(1)))
                    .args(i, begin)
                    .build()
                    .start();
        }
    }
}
