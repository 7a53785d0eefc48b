void hello(String n) { println("hello " + n + " from " + getpid()); }
var p = new Process(() -> hello("x"));
p.start()
p.join()
