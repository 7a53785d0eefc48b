import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Connection child) {
    sleep(3);
    child.send("面条");
}

void main() {
    Pipe pipe = Pipe.open();
    Connection child = pipe.right();
    Process p = new Process(() -> cook(child));
    p.start();
    println("现在有吗：" + pipe.left().poll());
    println("一秒之内：" + pipe.left().poll(1));
    println("十秒之内：" + pipe.left().poll(10));
    String dinner = pipe.left().recv();
    println("收到：" + dinner);
}
