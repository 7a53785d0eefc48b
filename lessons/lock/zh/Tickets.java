import dev.procession.multiprocessing.Process;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

void sell(String counter) throws IOException {
    Path file = Path.of(counter);
    int sold = Integer.parseInt(Files.readString(file));
    println("已卖出：" + sold);
    sleep(1); // 把票交给客人
    Files.writeString(file, "" + (sold + 1));
}

void main() throws IOException {
    Path counter = Files.createTempFile("tickets", ".txt");
    Files.writeString(counter, "0");
    String name = counter.toString();
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
        Process p = new Process(() -> sell(name));
        p.start();
        children.add(p);
    }
    for (Process p : children) {
        p.join();
    }
    println("卖出：" + Files.readString(counter));
    Files.delete(counter);
}
