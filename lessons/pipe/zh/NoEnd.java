import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.EndOfPipeException;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void count(Connection out) {
    for (int i = 1; i <= 3; i++) {
        out.send(i);
        sleep(1);
    }
}

void main() {
    Pipe pipe = Pipe.oneWay();
    Connection out = pipe.right();
    Process p = new Process(() -> count(out));
    p.start();
    try {
        while (pipe.left().poll(5)) { // 最多等五秒
            println("收到：" + pipe.left().recv());
        }
        println("五秒没有动静");
    } catch (EndOfPipeException e) {
        println("管道到头了");
    }
}
