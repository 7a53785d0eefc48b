import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.EndOfPipeException;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void send(Connection out) {
    out.send("一");
    out.send("二");
}

void main() {
    Pipe pipe = Pipe.oneWay();
    Connection out = pipe.right();
    new Process(() -> send(out)).start();
    try {
        while (pipe.left().poll(5)) { // 最多等五秒
            println("收到：" + pipe.left().recv());
        }
        println("白等了");
    } catch (EndOfPipeException e) {
        println("就这些");
    }
}
