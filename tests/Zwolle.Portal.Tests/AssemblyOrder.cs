using Zwolle.Portal.Testing;

[assembly: TestCaseOrderer(typeof(TestOrder))]
