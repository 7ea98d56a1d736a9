using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.Reflection;

namespace PudongExchange.Server.Views;

/// <summary>Fills the contract's responses to get and list calls: the one field of the resource's type, and where the answer stands.</summary>
internal static class Answered<TResource, TResponse>
    where TResource : class, IMessage<TResource>, new()
    where TResponse : IMessage<TResponse>, new()
{
    private static readonly MessageDescriptor Response = new TResponse().Descriptor;

    private static readonly IFieldAccessor Shown = Response.Fields.InDeclarationOrder()
        .Single(field => field.FieldType == FieldType.Message && field.MessageType == new TResource().Descriptor).Accessor;

    private static readonly IFieldAccessor ViewIndex = Response.FindFieldByName("view_index").Accessor;

    public static TResponse With(TResource resource, long viewIndex)
    {
        var response = new TResponse();
        Shown.SetValue(response, resource);
        ViewIndex.SetValue(response, viewIndex);
        return response;
    }

    public static TResponse With(Page<TResource> page)
    {
        var response = new TResponse();
        ((RepeatedField<TResource>)Shown.GetValue(response)).Add(page.Resources);
        Response.FindFieldByName("next_page_token").Accessor.SetValue(response, page.NextPageToken);
        ViewIndex.SetValue(response, page.ViewIndex);
        return response;
    }
}
