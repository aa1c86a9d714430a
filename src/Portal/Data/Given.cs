using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Query;

namespace Portal.Data;

/// <summary>Fills the places that a rule leaves open: with values, or with the parameters of a statement that is compiled once.</summary>
internal static class Given
{
    /// <summary>A value as a captured variable holds it, so that it is sent as a parameter; one wherever the same expression stands.</summary>
    public static Expression Value<T>(T value) => Expression.Field(Expression.Constant(new StrongBox<T>(value)), nameof(StrongBox<>.Value));

    public static Expression<Func<TRow, TResult>> With<TRow, T, TResult>(this Expression<Func<TRow, T, TResult>> rule, Expression only) =>
        Expression.Lambda<Func<TRow, TResult>>(ReplacingExpressionVisitor.Replace(rule.Parameters[1], only, rule.Body), rule.Parameters[0]);

    /// <summary>The same projection with another value of one property.</summary>
    public static Expression<Func<TRow, TResult>> With<TRow, TResult, T>(
        this Expression<Func<TRow, TResult>> projection, string property, Expression<Func<TRow, T>> value)
    {
        var made = (MemberInitExpression)projection.Body;
        var row = projection.Parameters[0];
        var other = ReplacingExpressionVisitor.Replace(value.Parameters[0], row, value.Body);
        return Expression.Lambda<Func<TRow, TResult>>(
            made.Update(made.NewExpression, made.Bindings.Select(binding => binding.Member.Name == property ? Expression.Bind(binding.Member, other) : binding)), row);
    }

    public static Expression<Func<TRow, bool>> With<TRow, T1, T2>(this Expression<Func<TRow, T1, T2, bool>> rule, Expression first, Expression second) =>
        Expression.Lambda<Func<TRow, bool>>(
            ReplacingExpressionVisitor.Replace([rule.Parameters[1], rule.Parameters[2]], [first, second], rule.Body), rule.Parameters[0]);
}
