import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void boil() {
    sleep(2);
    println("水开了");
}

void main() {
    println("水壶放上了");
    println("泡茶");
}
