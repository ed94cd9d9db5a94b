using ChatBot.Slack.Workspaces;

namespace ChatBot.Slack.Api;

/// <summary>Every payload comes from <see cref="ScriptedApi.Workspace"/>.</summary>
internal sealed class OneWorkspace : IWorkspaces
{
    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask<Workspace?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) => new(ScriptedApi.Workspace);

    public Task RemoveAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) => Task.CompletedTask;
}
