import static dev.procession.multiprocessing.Multiprocessing.println;
import static dev.procession.multiprocessing.Multiprocessing.sleep;

import dev.procession.multiprocessing.Process;
import java.util.ArrayList;
import java.util.List;

/** Starts three children that sleep for 1, 2 and 3 seconds; the time above 3 seconds is the cost of processes. */
public class Sleepers {
    public static void main(String[] args) {
        List<Process> children = new ArrayList<>();
        long before = System.nanoTime();
        for (int i = 1; i <= 3; i++) {
            Process child =
                    Process.target(a -> sleep(a.<Integer>get(0))).args(i).build();
            child.start();
            children.add(child);
        }
        for (Process child : children) {
            child.join();
        }
        long after = System.nanoTime();
        println("before " + before);
        println("after " + after);
    }
}
