void main() throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sleep", "2");
    Process p = builder.start();
    System.out.println("started: " + p.pid());
    System.out.println("alive: " + p.isAlive());
    int code = p.waitFor();
    System.out.println("exit code: " + code);
}
