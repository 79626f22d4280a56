namespace X; public class P { public static void Main() { Console.WriteLine("hi"); } }
