import static dev.procession.multiprocessing.Multiprocessing.println;
import static dev.procession.multiprocessing.Multiprocessing.sleep;

import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.StartMethod;
import java.util.ArrayList;
import java.util.List;

/** As Sleepers, with JVMs that were booted in advance. */
public class PreforkSleepers {
    public static void main(String[] args) {
        Multiprocessing.setStartMethod(StartMethod.PREFORK);
        sleep(2);
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
