void main() throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sleep", "2");
    Process p = builder.start();
    System.out.println("已启动：" + p.pid());
    System.out.println("还活着：" + p.isAlive());
    int code = p.waitFor();
    System.out.println("退出码：" + code);
}
