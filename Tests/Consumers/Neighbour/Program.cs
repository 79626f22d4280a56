// LanguageExt comes along with the package; were its extension methods visible here, the second line would not compile (CS1061).
List<int> list = [1, 2, 3];
bool all = list.Zip(list).All(c => c.First == c.Second);
Console.WriteLine($"zips: {all}");
