using Portal.Stories;

namespace Portal.Templates;

/// <summary>What stories of a kind that comes again and again (会议, 公告, 天气) begin with.</summary>
public sealed class StoryTemplate
{
    public StoryTemplate(string name, Story story)
    {
        Name = name;
        Story = story;
    }

    public int StoryTemplateId { get; private set; }

    public string Name { get; private set; }

    /// <summary>Its title may be empty; <see cref="TemplateDay"/> says what stands for the day.</summary>
    public Story Story { get; private set; }

    /// <summary>Place in lists, ascending.</summary>
    public int Order { get; private set; }

    /// <summary>Concurrency token, raised by every change.</summary>
    public int Revision { get; private set; }

    public void Set(string name, Story story, int order)
    {
        Name = name;
        Story = story;
        Order = order;
        Revision++;
    }
}
