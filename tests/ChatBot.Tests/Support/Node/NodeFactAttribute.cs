namespace ChatBot.Support.Node;

/// <summary>A test that runs other people's clients or types on node; skipped, and says so, where they are not installed.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeFolder.Missing;
}
