import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void boil() {
    sleep(2);
    println("水开了");
}

void main() {
    Process p = new Process(() -> boil());
    p.start();
    println("水壶放上了");
    p.join();
    println("泡茶");
}
