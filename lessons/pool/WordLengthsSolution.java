import dev.procession.multiprocessing.Pool;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

int length(String word) {
    return word.length();
}

void main() {
    List<String> words = List.of("fork", "join", "daemon", "lock");
    println(words);
    Pool pool = new Pool(2);
    println(pool.map(word -> length(word), words));
    pool.close();
    pool.join();
}
