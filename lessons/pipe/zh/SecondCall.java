import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void call(Connection child) {
    child.send("你好");
}

void main() {
    Pipe pipe = Pipe.open();
    Connection child = pipe.right();
    new Process(() -> call(child)).start();
    println("第一次：" + pipe.left().poll());
    println("第二次：" + pipe.left().poll());
}
