import dev.procession.multiprocessing.Process;
import java.util.ArrayList;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

int primesBelow(int limit) {
    int primes = 0;
    for (int n = 2; n < limit; n++) {
        boolean prime = true;
        for (int d = 2; d * d <= n && prime; d++) {
            prime = n % d != 0;
        }
        if (prime) {
            primes++;
        }
    }
    return primes;
}

void compute(int number) {
    int primes = primesBelow(4_000_000);
    println("process " + number + " found " + primes + " primes");
}

void main() {
    List<Process> all = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
        int number = i;
        Process p = new Process(() -> compute(number));
        p.start();
        all.add(p);
    }
    for (Process p : all) {
        p.join();
    }
    println("all done");
}
