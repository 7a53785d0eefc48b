import static dev.procession.multiprocessing.Multiprocessing.getpid;
import static dev.procession.multiprocessing.Multiprocessing.println;
import static dev.procession.multiprocessing.Multiprocessing.sleep;

import dev.procession.multiprocessing.Process;

/** Starts a child that prints its pid and sleeps until it is ended. */
public class Sleep {
    static void work() {
        println("pid " + getpid());
        sleep(600);
    }

    public static void main(String[] args) {
        new Process(() -> work()).start();
    }
}
